# From a subdirectory: the params file of that directory.
deviation exec-refs
project
tiny_pipeline
mkdir sub
cp dvc.yaml sub
echo 'lr: 5' >sub/params.yaml
commit pipeline
cd sub
run dvc exp run -n e1 -S lr=6
run -h dvc exp run -n e2 -S ../params.yaml:lr=7
cd ..
run git status --short
