# Git ignores a whole directory that has outputs and a .dvc file.
project
mkdir out data
echo /data >.gitignore
echo 1 >data/f
run dvc add data/f
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp data/f out/x
	    deps: [data/f]
	    outs: [out/x]
TXT
run dvc repro
run dvc status
rm out/x
run dvc repro
