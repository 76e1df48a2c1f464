# Stages by name, by file, by directory; none twice.
project
mkdir -p sub/deep
echo 1 >data
echo 1 >sub/x
run dvc add data sub/x
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs: [a.out]
	  b:
	    cmd: echo 1
	    deps: [a.out]
	  z:
	    cmd: echo 1
	    deps: [late]
	    frozen: true
	  y:
	    cmd: echo 1 >late
	    outs: [late]
TXT
file sub/dvc.yaml <<-TXT
	stages:
	  c:
	    cmd: echo 1
	    deps: [../a.out]
	  d:
	    cmd: echo 1
TXT
file sub/deep/dvc.yaml <<-TXT
	stages:
	  e:
	    cmd: echo 1
	    deps: [../x]
TXT
run dvc stage list b a b dvc.yaml
run dvc stage list sub/dvc.yaml:d sub/dvc.yaml data.dvc
run dvc stage list -R sub
run dvc stage list -R . --name-only
run dvc stage list -R sub/deep a
run dvc stage list -R dvc.yaml
run dvc stage list --all --name-only
run dvc stage list --all nosuch
cd sub
run dvc stage list
run dvc stage list c ../data.dvc ../dvc.yaml
run dvc stage list --all
run dvc stage list -R ..
