/// Words that no person is called by: words of titles, venues, institutions and prose, in lower case.
///
/// They tell `Neural Computation` from `Jane Doe`. A word that is also a common given or family name (`Long`,
/// `Young`, `Best`, `Page`, `Case`, `Mark`) is not among them.
enum NonNameWords {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words = Set(
    """
        about above across after against all along also and any are as at be been before being between beyond both
        but by could did does during each every few for from further had has have having here his how if
        in into is it its itself less make makes making many more much must no not of off
        on once one only onto or other others our out own she should since some than that the their
        them then there these they this those three through toward towards two under until up upon us use used
        using versus very via vs was we were what when where whether which while whose why with within without
        would your al

        abstract academia academic accelerating accepted access accuracy active adaptation adapting adaptive adversarial
        agent agents aggregation algorithm algorithms alignment aligning analyses analysis analytics annals annotation
        annual anomaly appear application applications applied approach approaches approximation architecture
        architectures artificial assessing assessment association associate attention augmentation augmented author
        authors automated automatic autonomous award awards bayesian behavior behaviour benchmark benchmarking
        benchmarks bias big biology biomedical book boosting brain bridging building bulletin calibration cancer causal
        center centre challenge challenges chapter characterization chemical chemistry china chinese classification
        clinical clustering co-first coding cognition cognitive collaboration collaborative college collection
        combining committee communication communications communities community comparative comparing comparison
        complex complexity compression computation computational computer computers computing concept conference
        connectivity consistency constrained constraint content context contextual continual contrastive contribution
        control convergence corpora corpus corresponding coupled critical cross-domain cross-modal current customized
        cybernetics data database databases dataset datasets decision decoding decomposition deep defense dependency
        depression description design designing detecting detection deterministic developing development device
        diagnosis diffusion digital dimension discovering discovery discrete disease distillation distributed
        distribution domain driven dynamic dynamical dynamics economics economy editing editor editors education
        educational effect effective effects efficiency efficient electrical electronic electronics embedding embeddings
        emerging empirical encoding end-to-end energy engineering english enhanced enhancing ensemble environment
        environmental equal equation equations error estimating estimation ethics european evaluating evaluation event
        events evidence evolution evolutionary evolving experience experiment experimental experiments expert experts
        explainable explanation exploration exploring exposure extended extracting extraction fairness fast feature
        features federated feedback few-shot financial findings fine-grained fine-tuning finite first
        forecasting foundation foundations framework frameworks from frontiers function functional functions future
        gender general generalization generalized generating generation generative genetic genome global gradient graph
        graphs group grounded growth guided guidelines harmful harvesting health heterogeneous hierarchical high
        high-dimensional homepage human humans hybrid hyperbolic identification identifying image images impact
        implementation implicit improved improving incremental inference influence information informatics initial
        innovation institute institution integrated integrating integration intelligence intelligent interaction
        interactions interactive interface interfaces internal international internet interpretable interpretability
        intervention introduction investigating investigation joint journal kernel knowledge labeling laboratory
        language languages large large-scale latent layer leading learned learning lecture lessons letters leveraging
        life linear links literature local localization logic long-term low low-rank machine machines magazine
        management manifold mapping market masked matching materials mathematical mathematics matrix measurement
        measures measuring mechanism mechanisms media medical medicine memory meta method methodology methods metric
        metrics minimal mining mixture mobile modal modality model modeling modelling models modern modular molecular
        monitoring morphology motion multi multi-agent multi-modal multi-task multilingual multimedia multimodal
        multiple multivariate music national natural nature navigation network networked networking networks neural
        neuroscience new news noise non-linear nonlinear nonparametric notes novel novelty object objects online
        open-source operations optical optimal optimization optimisation optimizing oral overview paper papers paradigm
        parallel parameter parameter-efficient parameters parsing partial patent patients pattern patterns perception
        performance personalization personalized personalizing perspective perspectives physical physics planning
        platform policies policy political polymer poster power practical practice pre-trained pre-training preceedings
        predicting prediction predictive preference preprint prevention primer principles prior privacy probabilistic
        probability problem problems procedia proceedings process processes processing profile program programming
        progress project projects prompt prompting proof properties protein protocol protocols psychology public
        publication publications publisher published quality quantification quantitative quantization quantum quarterly
        query question questions random ranking real real-time real-world reasoning recognition recommendation
        recommendations recommender recommenders reconstruction recurrent reducing reduction regression regularization
        reinforcement relation relations relationship reliability reliable remote report reports representation
        representations research residual resolution resource resources response responses retrieval revealing review
        reviewer reviewers reviews revisited revisiting reward risk robot robotic robotics robust robustness role
        rules safety sampling scalable scale scaling scene scheduling scholar school science sciences scientific
        search secure security seeing segmentation selected selection self-attention self-evaluation self-supervised
        semantic semantics semi-supervised sensing sensitivity sensor sensors sentence sentiment sequence sequences
        sequential series service services set sets shared signal signals similarity simple simulation simulations
        skills slides social society software solution solutions solving some space sparse spatial spatio-temporal
        special spectral speech stability stable state statistical statistics step stochastic strategies strategy
        streaming structural structure structured structures student students studies study submission submitted
        summarization supervised supervision supplementary surface survey surveys sustainability sustainable symposium
        synthesis synthetic system systems talk task tasks taxonomy teaching technical techniques technologies
        technology temporal tensor test testing text textbook theoretical theories theory thesis thinking time time-series
        tokens tool tools topic topics topology tracking traffic training transactions transfer transferable
        transformation transformer transformers translation treatment tree trees tuning tuning-free tutorial
        understanding unified universal university unsupervised updated user users utility validation value variable
        variables variance variational vector vehicle vehicles verification video videos view virtual vision
        vision-language visual visualization visualizing volume weakly web weight weighted wireless word words
        workshop workshops zero-shot

        arxiv ieee acm aaai neurips icml iclr acl emnlp naacl coling cvpr iccv eccv ijcai kdd sigir www nips springer
        elsevier wiley mdpi plos pnas openreview usenix siggraph interspeech icassp biorxiv medrxiv ssrn
        january february september october november december autumn winter monday tuesday wednesday
        thursday friday saturday sunday
        accepted appear awarded available best code cited co-author contributed demo download forthcoming github
        invited keynote latest master's ph.d phd msc bsc dissertation outstanding pdf present presented press
        ranked received runner-up spotlight supplement to-appear undergraduate graduate under-review video website wechat
        assistant professor associate lecturer postdoc fellow member chair director department faculty dept lab
        laboratories inc ltd corporation company press-release scholarship prize honor honors
        accepted author's first-author last-author second-author third-author contributors

        der die und für im von-der eine einer zur zum über aus nach
        des pour sur avec par aux conférence atelier revue journée journées traitement apprentissage analyse
        étude méthode réseaux modèles
        los las una para por con como sobre análisis revista congreso universidad universität université
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
