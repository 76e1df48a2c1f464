# The built-in templates by name, also from below and with -q.
project
run dvc plots templates
mkdir sub
cd sub
run dvc plots templates ''
run dvc -q plots templates
