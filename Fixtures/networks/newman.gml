Creator "somebody"
# a comment
graph
[
  directed 0
  node
  [
    id 7
    label "LOVELACE, A"
  ]
  node
  [
    id 8
    label "CARTAN, E &amp; CO"
    papers 2
    graphics [ x 1.5 y -2 w 10 type "circle" ]
  ]
  node [ id 9 label "BOB" papers 1.5 ]
  edge
  [
    source 7
    target 8
    value 2.5
  ]
  edge [ source 8 target 9 ]
  edge [ source 9 target 7 label "x" graphics [ width 1 ] value 1 weight 4 ]
]
