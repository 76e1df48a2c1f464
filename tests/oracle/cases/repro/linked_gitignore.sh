# Git does not read a .gitignore that is a symlink, so an output named there may be tracked.
project
mkdir conf
echo /o >conf/ignore
ln -s conf/ignore .gitignore
echo 1 >o
file dvc.yaml <<-TXT
	stages:
	  one:
	    cmd: echo 2 >o
	    outs:
	    - o
TXT
git add -A 2>/dev/null
git commit -q -m all 2>/dev/null
rm o
run -q dvc repro
