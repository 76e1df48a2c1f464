# Maps are merged, lists replaced; null and nothing.
deviation exec-refs
deviation params-bytes params.yaml
deviation error-words
project
printf 'm:\n  a: 1\n  b:\n    c: 2\nl: [1, 2]\n' >params.yaml
printf 'stages:\n  s:\n    cmd: "true"\n    params: [m, l]\n' >dvc.yaml
commit pipeline
run dvc exp run -n e1 -S 'm={}'
run dvc exp run -n e2 -S 'm={b:{c:7}}'
run -q dvc exp run -n e3 -S 'm.b={z:1}'
run -q dvc exp run -n e4 -S '+m.b={z:1}'
run -q dvc exp run -n e5 -S '++m.b={z:1}' -S 'l=[]'
run dvc exp run -n e6 -S 'm=5' -S l=null
run cat params.yaml
