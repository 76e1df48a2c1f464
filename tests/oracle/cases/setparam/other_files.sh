# FILE:KEY=VALUE for YAML and JSON files, in subdirectories, several at once.
deviation exec-refs
deviation params-bytes params.yaml p.json sub/q.yaml
deviation line-order 3
project
echo 'a: 1' >params.yaml
mkdir sub
echo 'b: {c: 1}' >sub/q.yaml
printf '{"x": 1,\n "y": {"z": [1, 2]}}\n' >p.json
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params:
	    - a
	    - p.json: [x, y.z]
	    - sub/q.yaml:
TXT
commit pipeline
run dvc exp run -n e1 -S a=2 -S p.json:x=0.5 -S p.json:y.z.1=3 -S sub/q.yaml:b.c=9
run dvc exp show --csv
run dvc params diff
