# Targets that cannot be frozen; the others are all the same.
project
run dvc freeze a
run dvc freeze x.dvc
run dvc freeze sub/dvc.yaml:a
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs:
	    - a.out
	  b:
	    cmd: echo 1
TXT
echo 1 >x
run dvc add x
run dvc freeze nosuch a x
snapshot
run dvc freeze dvc.yaml
run dvc freeze a.out
run dvc freeze .
run dvc unfreeze nosuch
run dvc freeze dvc.lock:a
run dvc freeze dvc.yaml:nosuch
run dvc freeze x.dvc:a
run dvc freeze a@b
run -h dvc freeze
echo x.dvc >.gitignore
run dvc freeze x.dvc
printf 'stages:\n  a:\n   cmd: [\n' >dvc.yaml
run -h dvc freeze a
