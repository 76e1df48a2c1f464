# A repro.dat that was committed by mistake.
deviation exec-refs
deviation repro-dat
project
tiny_pipeline
commit pipeline
mkdir -p .dvc/tmp
echo x >.dvc/tmp/repro.dat
git add -f .dvc/tmp/repro.dat
commit mistake
run -q dvc exp run -n e1 -S lr=0.5
run dvc exp list
