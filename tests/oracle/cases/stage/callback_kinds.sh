# Without deps and outs a stage runs each time; with params, metrics or wdir alone it need not.
project
mkdir w
echo 'p: 1' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  call:
	    cmd: echo call
	  wdir:
	    cmd: pwd >/dev/null; echo wdir
	    wdir: w
	  params:
	    cmd: echo params
	    params: [p]
	  metric:
	    cmd: echo '{}' >m.json
	    metrics: [m.json]
	  list:
	    cmd: [echo 1, echo 2]
TXT
run dvc repro
run dvc repro
run dvc status
echo 'p: 2' >params.yaml
run dvc repro params
run dvc repro -k params
run dvc repro -k call
