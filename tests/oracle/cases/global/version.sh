# The words are each program's own; that there are some and the code 0 is not.
CI=1
export CI
run -q dvc --version
sh_run 'dvc --version | grep -c "^3\.[0-9]*\.[0-9]*"'
run -q dvc version
