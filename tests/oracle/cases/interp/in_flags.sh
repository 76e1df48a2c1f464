# Templates in the flags of an output.
project
echo 'c: false' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: echo 1 >o
	    outs:
	    - o: {cache: '${c}'}
TXT
run dvc repro
run dvc stage list
