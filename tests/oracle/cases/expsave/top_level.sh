# Params, metrics and plots that dvc.yaml names at its top are in it, tracked by Git or not.
deviation index-kept
deviation exec-refs
deviation repro-dat
project
echo 1 >a
commit one
file dvc.yaml <<-TXT
params: [p.yaml]
metrics: [m.json]
plots: [x.csv]
TXT
git add dvc.yaml
echo 'lr: 1' >p.yaml
echo '{"m": 1}' >m.json
echo 'a,b' >x.csv
run dvc exp save -n s1
run dvc exp show --csv
