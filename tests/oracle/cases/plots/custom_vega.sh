# One document alone, as it is and on a page.
deviation error-words 3
plots_project </dev/null
run -j dvc plots show logs.csv -t t --show-vega
run -j dvc plots show logs.csv -t t --show-vega -y loss --title T
echo '{"d": "<DVC_METRIC_DATA>"}' >.dvc/plots/d.json
run dvc plots show logs.csv -t nosuch --show-vega
