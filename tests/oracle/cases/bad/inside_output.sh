# A dvc.yaml or .dvc file inside of a directory that is an output.
deviation saved-outputs
project
mkdir d
echo 1 >d/x
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: mkdir -p d && echo 1 >d/f
	    outs: [d]
TXT
printf 'stages:\n  in:\n    cmd: echo 2\n' >d/dvc.yaml
run dvc stage list -R .
run dvc status
run dvc repro
printf 'stages:\n  in:\n    cmd: echo 2\n' >d/dvc.yaml
run dvc repro d/dvc.yaml
rm d/dvc.yaml
printf 'outs:\n- path: g\n  hash: md5\n' >d/g.dvc
run dvc repro d/g.dvc
run dvc repro
run dvc add d/f
