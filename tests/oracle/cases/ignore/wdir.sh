# A stage with a wdir, whose output directory has ignored files.
project
mkdir w
echo '*.tmp' >w/.dvcignore
file dvc.yaml <<-TXT
	stages:
	  x:
	    wdir: w
	    cmd: mkdir -p out && echo 1 >out/a && echo 2 >out/b.tmp
	    outs: [out]
TXT
run -q dvc repro
snapshot
run dvc status
echo 3 >w/out/b.tmp
run dvc status
rm w/.dvcignore
run dvc status
