#ifndef COAUTH_CGRAPHVIZ_SHIM_H
#define COAUTH_CGRAPHVIZ_SHIM_H

#include <gvc.h>
#include <stddef.h>
#include <stdlib.h>

// The length of the rendered bytes is an unsigned int up to Graphviz 11 and a size_t from 12 on. A void
// pointer converts to either, and the type of the function says which of the two was written.
typedef int (*coauth_render_with_unsigned)(GVC_t *, graph_t *, const char *, char **, unsigned int *);

static inline int coauth_render(GVC_t *context, graph_t *graph, const char *format, char **bytes,
                                size_t *count) {
  union {
    unsigned int narrow;
    size_t wide;
  } length = {.wide = 0};
  void *destination = &length;
  int status = gvRenderData(context, graph, format, bytes, destination);
  *count = _Generic(&gvRenderData, coauth_render_with_unsigned: length.narrow, default: length.wide);
  return status;
}

// Geometry is reached by macros only, which Swift does not import. All in points, y upward.
static inline double coauth_node_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double coauth_node_y(Agnode_t *node) { return ND_coord(node).y; }
static inline double coauth_node_width(Agnode_t *node) { return ND_width(node) * 72; }
static inline double coauth_node_height(Agnode_t *node) { return ND_height(node) * 72; }

// sfdp and neato draw from both generators of the C library: seeded before each layout, the same text
// gives the same picture in any order of calls.
static inline void coauth_seed_layout(void) {
  srand(1);
  srand48(1);
}

// The triangulation behind the removal of overlaps leaves the last bits of positions to chance. On a grid of a
// hundredth of a point, which no eye and no picture format but PDF tells apart, they are the same every time.
static inline void coauth_round(pointf *point) {
  point->x = (double)(long long)(point->x * 100 + (point->x < 0 ? -0.5 : 0.5)) / 100;
  point->y = (double)(long long)(point->y * 100 + (point->y < 0 ? -0.5 : 0.5)) / 100;
}

static inline void coauth_round_layout(graph_t *graph) {
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    coauth_round(&ND_coord(node));
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
      splines *curves = ED_spl(edge);
      if (!curves) continue;
      for (int i = 0; i < (int)curves->size; i++) {
        bezier *curve = &curves->list[i];
        for (int k = 0; k < (int)curve->size; k++) coauth_round(&curve->list[k]);
        coauth_round(&curve->sp);
        coauth_round(&curve->ep);
      }
    }
  }
  coauth_round(&GD_bb(graph).LL);
  coauth_round(&GD_bb(graph).UR);
  if (GD_label(graph)) coauth_round(&GD_label(graph)->pos);
}

#endif
