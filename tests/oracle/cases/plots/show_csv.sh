# CSV: cells are texts; quotes, line ends of Windows, blank lines, rows of other lengths.
project
plots_template
printf 'a,b\n1,2\n3,4\n' >plain.csv
printf 'a,"b b"\r\n"1,0","x ""y"""\r\n\r\n2,\r\n' >quoted.csv
printf 'a,b\n1\n2,3\n' >short.csv
printf '\357\273\277a,b\n1,2\n' >bom.csv
printf 'a,b\n' >header.csv
run -j dvc plots show --json -t t plain.csv quoted.csv short.csv bom.csv header.csv
run -j dvc plots show --json -t t plain.csv -x a
