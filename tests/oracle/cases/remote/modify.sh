# Options of a remote, set and taken back; what no remote of its kind has is refused.
project
deviation remote-config 19
run dvc remote add a /ext/a
run dvc remote add s s3://bucket
run dvc remote modify a type hardlink,copy
run dvc remote modify a verify true
run dvc remote modify a jobs 3
run dvc remote modify A URL /ext/b
run dvc remote modify a jobs many
run dvc remote modify a region us-east-2
run dvc remote modify s region us-east-2
run dvc remote modify s endpointurl http://localhost:9000
run dvc remote modify --local s password x
run dvc remote modify --local s secret_access_key s3cr3t
run dvc remote modify nosuch jobs 2
run dvc remote modify -u a jobs
run dvc remote modify -u a jobs
run dvc remote modify --unset a url
run dvc remote modify a verify
run dvc remote list
run dvc remote list --local
