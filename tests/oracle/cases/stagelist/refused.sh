# Targets that are not there.
project
run dvc stage list
run dvc stage list --all
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs: [a.out]
TXT
run dvc stage list nosuch
run dvc stage list a nosuch
run dvc stage list a.out
run dvc stage list sub/dvc.yaml
run dvc stage list x.dvc
run dvc stage list .
run dvc stage list -R nodir
run -h dvc stage list --nosuch
: >dvc.yaml
run dvc stage list
printf 'params: [p.yaml]\n' >dvc.yaml
run dvc stage list
