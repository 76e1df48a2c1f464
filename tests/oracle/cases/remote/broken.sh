# The commands work on a configuration that others refuse, so that it can be mended.
project
deviation remote-config
printf '[core]\n    remote = gone\n[remote "x"]\n    url = /ext/x\n    nonsense = 1\n' >.dvc/config
run dvc status
run dvc remote list
run dvc remote default
run dvc remote add y /ext/y
run dvc remote modify -u x nonsense
run dvc remote list
run dvc remote remove x
printf '[core\n' >.dvc/config
run dvc remote list
run dvc remote add z /ext/z
