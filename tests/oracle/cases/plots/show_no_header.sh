# No header: fields are numbers, the last is drawn.
project
plots_template
printf '0,1.0,a\n1,0.5,b\n' >n.csv
run -j dvc plots show --json -t t n.csv --no-header
run -j dvc plots show --json -t t n.csv --no-header -x 0 -y 1
run -j dvc plots show --json -t t n.csv
