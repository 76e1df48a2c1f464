# TSV, with commas in its cells.
project
plots_template
printf 'a\tb\n1\t2,5\n3\t4,5\n' >plain.tsv
run -j dvc plots show --json -t t plain.tsv
run -j dvc plots show --json -t t plain.tsv -x a -y b
