# Persisting outputs of each kind, metrics and plots inside of directories, and directories of metrics.
project
mkdir -p out/m
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo '{"a":1}' >out/m/x.json; mkdir -p out/ms out/kept; echo '{"b":2}' >out/ms/y.json; echo l >>out/kept/log; echo c >>out/free
	    deps: [in]
	    outs:
	    - out/kept:
	        persist: true
	    - out/free:
	        cache: false
	        persist: true
	    metrics:
	    - out/m/x.json:
	        cache: false
	    - out/ms
TXT
run dvc repro
run dvc metrics show
run dvc status
echo 2 >in
run dvc repro
snapshot
echo 1 >in
run dvc repro
rm -r out
mkdir -p out/m
run dvc status
run dvc repro
