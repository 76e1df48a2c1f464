# .dvc files as targets of repro: a directory that changed, comments that stay, no hash yet, and their stages.
project
mkdir data
echo 1 >data/a
echo f >file
run -q dvc add data file
sed -i '1i # what it is' data.dvc
echo '# the end' >>data.dvc
echo 'desc: of file' >>file.dvc
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cat data/* >s.out
	    deps: [data]
	    outs: [s.out]
TXT
run dvc repro
echo 2 >data/b
run dvc repro data.dvc
rm data/a
run dvc repro -s s
run dvc repro
printf 'outs:\n- path: file\n' >file.dvc
run dvc status
run dvc repro file.dvc
run dvc repro -f file.dvc
run dvc repro -f data.dvc
run dvc repro --dry file.dvc
echo 3 >data/c
run dvc repro --no-commit
run dvc status
mv data elsewhere
run dvc repro
run dvc repro --downstream data.dvc
