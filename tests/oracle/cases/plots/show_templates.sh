# Templates by name, by path, by name with a suffix, not at all; one that is none.
deviation error-words 4 5 6
plots_project </dev/null
cp .dvc/plots/t.json here.json
run -j dvc plots show --json -t t logs.csv
run -j dvc plots show --json -t t.json logs.csv
run -j dvc plots show --json logs.csv -t here.json
run dvc plots show --json logs.csv -t nosuch
run dvc plots show logs.csv -t nosuch
run dvc plots show --show-vega logs.csv -t nosuch
run -q dvc plots show logs.csv -t
