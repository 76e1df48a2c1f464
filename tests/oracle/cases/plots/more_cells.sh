# Cells beyond the header have no name, and none is made up: they are no y.
project
plots_template
printf 'step,acc\n0,1,9\n1,2\n' >more.csv
printf 'step,acc\n0,1\n1,2,9\n' >later.csv
file dvc.yaml <<-TXT
	plots:
	- more.csv: {template: t}
	- later.csv: {template: t}
	- named: {template: t, y: {more.csv: acc}}
TXT
run -j dvc plots show --json
