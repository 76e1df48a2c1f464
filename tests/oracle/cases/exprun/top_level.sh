# Files named by params, metrics and plots at the top of dvc.yaml.
deviation exec-refs
project
echo 'a: 1' >p.yaml
file dvc.yaml <<-'TXT'
	params: [p.yaml]
	metrics: [m.json]
	plots:
	- curve.csv
	stages:
	  a:
	    cmd: echo '{"x":1}' >m.json; printf 'a,b\n1,2\n' >curve.csv; echo >other
	    params:
	    - p.yaml: [a]
	    outs: [o]
	  b:
	    cmd: echo >o
TXT
sed -i 's/echo >other/echo >other; echo >o/; /^  b:/,$d' dvc.yaml
commit pipeline
run dvc exp run -n e1 -S p.yaml:a=2
run dvc exp show --csv
