# An output that was a file becomes a directory, a link, and back; dependencies too.
project
mkdir in
echo 1 >in/a
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp -r in out
	    deps: [in]
	    outs: [out]
	  b:
	    cmd: ls -R out >list
	    deps: [out]
	    outs: [list]
TXT
run dvc repro
rm -r in
echo 2 >in
run dvc status
run dvc repro
rm in
mkdir -p in/x/y
echo 3 >in/x/y/z
run dvc repro
rm -r in
ln -s list in
run dvc status
