# -R: directories with templates, with several files, empty, missing; a stage or a file as target.
project
echo 1 >in
mkdir -p a/deep b empty
printf 'n: [1, 2]\n' >a/deep/params.yaml
file a/deep/dvc.yaml <<-'TXT'
	vars:
	- out: o
	stages:
	  g:
	    foreach: ${n}
	    do:
	      cmd: cp ../../in ${out}${item}
	      deps: [../../in]
	      outs: ['${out}${item}']
TXT
file b/dvc.yaml <<-'TXT'
	stages:
	  b:
	    cmd: cp ../a/deep/o1 b.out
	    deps: [../a/deep/o1]
	    outs: [b.out]
TXT
file dvc.yaml <<-'TXT'
	stages:
	  top:
	    cmd: cp in top
	    deps: [in]
	    outs: [top]
TXT
run dvc repro -R b
run dvc repro -R a
run dvc repro -R nosuch
run dvc repro -R top
run dvc repro -R b/dvc.yaml
run dvc repro -R b top
run dvc repro -R a/deep b -s
run dvc repro -R in
cd a
run dvc repro -R .
run dvc repro -R deep
run dvc repro -R ../b
run dvc repro
