# A param that is not there, and a params file that is not there.
project
echo 'a: 1' >params.yaml
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >out
	    params:
	    - a
	    - b.c
	    outs: [out]
	  z:
	    cmd: echo 1 >out2
	    params:
	    - nosuch.yaml: [k]
	    outs: [out2]
TXT
run dvc status
run dvc repro a
run dvc repro z
