# One plot as a document of Vega-Lite; targets that do not fit.
deviation plots-no-target 7
plots_project </dev/null
echo pic >pic.png
run -j dvc plots show --show-vega -t t logs.csv
run -j dvc plots show --show-vega -t t logs.csv -y nosuch
run dvc plots show --show-vega
run dvc plots show --show-vega logs.csv val.json
run dvc plots show --show-vega --json logs.csv
run dvc plots show --show-vega pic.png
run dvc plots show --show-vega nosuch.csv
