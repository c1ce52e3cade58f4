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

#endif
