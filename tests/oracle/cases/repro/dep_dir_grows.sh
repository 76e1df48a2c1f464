# A directory as a dependency: a file comes, goes, changes, moves.
project
mkdir d
echo 1 >d/a
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: ls d | wc -l, deps: [d]}
TXT
run dvc repro
echo 2 >d/b
run dvc repro
mv d/b d/c
run dvc repro
rm d/c
run dvc repro
