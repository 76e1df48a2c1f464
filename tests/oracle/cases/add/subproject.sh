# A project below the root of the Git repository, inside another project.
project
mkdir -p inner/x
run -q dvc init --subdir inner
cd inner
echo 1 >x/data
run dvc add x/data
run dvc config core.autostage true
echo 2 >other
run dvc add other
run dvc status
cd ..
run dvc status
run dvc add inner/other
