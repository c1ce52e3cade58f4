graph [
  node [ id 1 label "A" ]
  node [ label "without id" ]
  node [ id 1 label "again" ]
  node [ id 2 ]
  edge [ source 1 ]
  edge [ source 1 target 2 weight "heavy" ]
  edge [ source 1 target 3 ]
  edge [ source 2 target 1
