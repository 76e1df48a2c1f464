# From a subdirectory, and of one: files are named from where the user is.
plots_project <<-TXT
	plots:
	- logs.csv: {template: t}
	- title: {template: t, y: {logs.csv: loss, sub/s.csv: b}}
TXT
file sub/dvc.yaml <<-TXT
	plots:
	- s.csv: {template: t}
	- two: {template: t, x: {s.csv: a}, y: {s.csv: b}}
	stages:
	  s:
	    cmd: 'true'
	    wdir: deep
	    plots:
	    - o.csv: {cache: false, template: t}
TXT
mkdir -p sub/deep
printf 'a,b\n1,2\n' >sub/s.csv
cp sub/s.csv sub/deep/o.csv
run -j dvc plots show --json
cd sub
run -j dvc plots show --json
run -j dvc plots show --json -t t ../val.json s.csv deep
run dvc plots show s.csv
cd deep
run -j dvc plots show --json -t t ../s.csv
