# Several -d, given twice, out of order.
project
run dvc stage add -n a -d z -d b -d z -d a 'echo 1'
