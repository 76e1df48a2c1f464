# The same id in several dvc.yaml files, and as an output and at the top.
plots_project <<-TXT
	plots:
	- logs.csv: {template: t}
	- title: {template: t, y: {logs.csv: loss}}
	stages:
	  s:
	    cmd: 'true'
	    plots:
	    - val.json: {cache: false, template: t}
	    - logs.csv: {cache: false, template: t, y: loss}
TXT
file sub/dvc.yaml <<-TXT
	plots:
	- title: {template: t, y: {s.csv: b}}
	- ../logs.csv: {template: t, x: step}
TXT
printf 'a,b\n1,2\n' >sub/s.csv
run -j dvc plots show --json
run -j dvc plots show --json title
run -j dvc plots show --json sub/dvc.yaml::title
run -j dvc plots show --json -t t logs.csv
