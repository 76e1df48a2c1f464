# status with targets of every kind, in text and JSON, quiet; groups, files, missing ones.
project
echo 1 >in
mkdir -p sub d
echo x >d/x
echo y >y
run -q dvc add d y
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  g:
	    foreach: [1, 2]
	    do:
	      cmd: cp a.out g${item}
	      deps: [a.out]
	      outs: ['g${item}']
TXT
file sub/dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cp ../g1 s
	    deps: [../g1]
	    outs: [s]
TXT
run -q dvc repro -P
echo 2 >in
echo 3 >d/x
echo 4 >g1
run dvc status
run -j dvc status --json
run dvc status a
run dvc status g
run dvc status g@2 d.dvc
run dvc status d
run dvc status d/x
run dvc status g1
run dvc status sub/dvc.yaml:s
run dvc status -R sub
run dvc status -d s
run dvc status -d g@1
run dvc status -d sub/dvc.yaml:s
run -j dvc status --json g@1 y.dvc
run dvc status -q
run dvc status -q y.dvc
run dvc status nosuch
run dvc status nosuch.dvc
run dvc status sub/nosuch
run -j dvc status --json nosuch
run dvc status in
cd sub
run dvc status
run dvc status s
run dvc status ../d
run -j dvc status --json ../dvc.yaml:g
