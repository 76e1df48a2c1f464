# A dependency that is a symlink counts as what it leads to.
project
echo 1 >real
ln -s real link
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: cat link, deps: [link]}
TXT
run dvc repro
echo 2 >real
run dvc status
run dvc repro
