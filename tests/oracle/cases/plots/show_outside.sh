# A file outside of the project is not read.
project
plots_template
printf 'a,b\n1,2\n' >../ext/o.csv
mkdir sub
cd sub
run -j dvc plots show --json -t t ../../ext/o.csv
