# Without headers.
project
plots_template
printf '0,1\n1,2\n' >n.csv
commit one
printf '2,3\n' >>n.csv
run -j dvc plots diff --json -t t --no-header --targets n.csv
