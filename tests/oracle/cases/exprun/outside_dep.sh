# A dependency that lies outside of the project, by its absolute name.
project
commit
outside=$(cd ../ext && pwd)
echo 1 >"$outside/dep"
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >x
	    deps: [$outside/dep]
	    outs: [x]
TXT
git add dvc.yaml
run dvc exp run -n here
git add dvc.yaml
run dvc exp run -n apart --temp
# The id of whatever holds that name depends on where this runs, so none of it is left to be compared.
git for-each-ref --format='delete %(refname)' refs/exps | git update-ref --stdin
git reset -q --hard
rm -rf .dvc/cache .dvc/tmp .gitignore dvc.lock dvc.yaml x
