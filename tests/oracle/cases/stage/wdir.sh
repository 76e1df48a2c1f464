# wdir: everything in the stage is relative to it, its params file too.
project
mkdir w
echo 1 >w/in
echo 'p: 1' >w/params.yaml
echo 'q: 2' >params.yaml
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in out; pwd >/dev/null
	    wdir: w
	    deps: [in]
	    params:
	    - p
	    - ../params.yaml: [q]
	    outs: [out]
TXT
run dvc repro
run dvc status
echo 'p: 2' >w/params.yaml
run dvc status
run dvc repro
