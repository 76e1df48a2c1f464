# Only uncached plain outputs: not remembered.  No dependency: not remembered.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  plain:
	    cmd: cp in out
	    deps: [in]
	    outs:
	    - out:
	        cache: false
	  nodeps:
	    cmd: echo 1 >made
	    outs: [made]
	  persists:
	    cmd: cp in kept
	    deps: [in]
	    outs:
	    - kept:
	        persist: true
TXT
run dvc repro
rm dvc.lock out made
run dvc repro
