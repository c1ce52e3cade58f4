Creator "igraph version 1.0.0"
Version 1
graph
[
  directed 1
  node
  [
    id 0
    name "Ada Lovelace"
    papers 3
  ]
  node
  [
    id 1
    name "李 明"
    papers 0
  ]
  edge
  [
    source 1
    target 0
    weight 2.5
  ]
  edge
  [
    source 0
    target 1
    weight 1
  ]
]
