# What is remembered: not callbacks, always_changed, persist, no dependencies; a list of commands and wdir are.
project
mkdir w
echo 1 >in
echo 2 >w/in
file dvc.yaml <<-'TXT'
	stages:
	  list:
	    cmd:
	    - cp in list
	    - echo é "it's" >>list
	    deps: [in]
	    outs: [list]
	  wdir:
	    wdir: w
	    cmd: cp in wdir; mkdir -p d; cp in d/x
	    deps: [in, ../in]
	    outs: [wdir, d]
	  always:
	    cmd: cp in always
	    deps: [in]
	    outs: [always]
	    always_changed: true
	  nodeps:
	    cmd: echo 1 >nodeps
	    outs: [nodeps]
	  noouts:
	    cmd: cat in
	    deps: [in]
	  mixed:
	    cmd: cp in m1; cp in m2
	    deps: [in]
	    outs:
	    - m1
	    - m2: {cache: false}
	  metric:
	    cmd: cp in m3; cp in m4
	    deps: [in]
	    plots:
	    - m3: {cache: false}
	    metrics:
	    - m4: {cache: false}
TXT
run dvc repro
snapshot
rm dvc.lock list w/wdir always nodeps m1 m2 m3 m4
rm -r w/d
run dvc repro
