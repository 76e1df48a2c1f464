# Which file an override is for: colons and equal signs.
deviation exec-refs
deviation params-bytes params.yaml d/p.yaml
deviation error-words
project
tiny_pipeline
mkdir d
echo 'm: {b: 0}' >d/p.yaml
commit pipeline
run dvc exp run -n e1 -S lr=x:y
run dvc exp run -n e2 -S d/p.yaml:m.b=1
run dvc exp run -n e3 -S ./d/p.yaml:m.b=2 -S params.yaml:lr=3
run -q dvc exp run -n e4 -S :lr=1
run -q dvc exp run -n e5 -S d:m=1
run -q dvc exp run -n e6 -S p.txt:m=1
run -q dvc exp run -n e7 -S d/p.yaml:=1
run git status --short
