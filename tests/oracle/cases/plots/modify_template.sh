# The template must be there: built in, in .dvc/plots, or a file.
deviation error-words 1 2 8
project
plots_pipeline
mkdir .dvc/plots sub
echo '{"data": "<DVC_METRIC_DATA>"}' >.dvc/plots/mine.json
cp .dvc/plots/mine.json sub/t.json
run dvc plots modify logs.csv -t nosuch
run dvc plots modify nosuch -t nosuch
run dvc plots modify logs.csv -t mine
run dvc plots modify logs.csv -t mine.json
run dvc plots modify logs.csv -t sub/t.json
run dvc plots modify logs.csv -t confusion
run dvc plots modify logs.csv -t
run dvc plots modify logs.csv -t t.json
cd sub
run dvc plots modify ../logs.csv -t t.json
