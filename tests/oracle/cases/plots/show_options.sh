# All options that say how a plot is drawn.
plots_project </dev/null
run -j dvc plots show --json logs.csv -t t -x step -y acc --title 'A "title"' --x-label 'x <y>' --y-label é
run -j dvc plots show --json logs.csv --template=t --title ''
run -j dvc plots show --json logs.csv -t t -x nosuch
run -j dvc plots show --json logs.csv -t t -y nosuch
run dvc plots show logs.csv -y nosuch
