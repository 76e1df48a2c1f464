# Files that cannot be read are passed over with --all, unless --fail says so.
project
mkdir sub other
printf 'stages:\n  a:\n   cmd: [\n' >sub/dvc.yaml
printf 'stages:\n  o:\n    cmd: 1\n' >other/dvc.yaml
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1
TXT
printf 'outs: 1\n' >x.dvc
run dvc stage list
run dvc stage list --fail
run dvc stage list --all
run -h dvc stage list --all --fail
run -h dvc stage list sub/dvc.yaml
run -h dvc stage list x.dvc
run dvc stage list -R .
run -h dvc stage list -R . --fail
cd sub
run -h dvc stage list
