# What is not JSON, or no object, is no template; ours says which file.
deviation error-words
project
plots_pipeline
mkdir .dvc/plots
echo '{"a": 1' >.dvc/plots/bad.json
echo '[1]' >.dvc/plots/list.json
run dvc plots modify logs.csv -t bad
run dvc plots modify logs.csv -t list
