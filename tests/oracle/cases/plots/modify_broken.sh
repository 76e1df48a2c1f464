# Nothing is changed in a project that is broken elsewhere.
project
mkdir sub
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    plots:
	    - p.csv
TXT
cp dvc.yaml sub/dvc.yaml
sed -i 's/p.csv/..\/p.csv/' sub/dvc.yaml
run dvc plots modify p.csv -x a
echo 'stages: {a: {cmd: []' >sub/dvc.yaml
run -q dvc plots modify p.csv -x a
