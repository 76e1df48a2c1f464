# A dependency that lies outside of the project, by its absolute name.
project
echo 1 >../ext/dep
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >x
	    deps: [$PWD/../ext/dep]
	    outs: [x]
TXT
sed -i "s|$PWD/../ext|$(cd ../ext && pwd)|" dvc.yaml
commit
run dvc exp run -n here
run dvc exp run -n apart --temp
