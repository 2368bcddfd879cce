// Prints what Postman would send for each request of a collection: node postman.mjs FILE BASE TOKEN
import { readFileSync } from "node:fs";
import sdk from "postman-collection";

const [file, baseUrl, token] = process.argv.slice(2);
const collection = new sdk.Collection(JSON.parse(readFileSync(file, "utf8")));
const variables = new sdk.VariableList(null, collection.variables.all());
variables.upsert({ key: "baseUrl", value: baseUrl });
variables.upsert({ key: "token", value: token });

const sent = [];
collection.forEachItem((item) => {
  const request = new sdk.Request(
    sdk.Property.replaceSubstitutionsIn(item.request.toJSON(), [variables]),
  );
  const headers = request.headers.all().map(({ key, value }) => [key, value]);
  const auth = request.auth;
  if (auth.type === "bearer") {
    headers.push(["Authorization", `Bearer ${auth.parameters().get("token")}`]);
  }
  sent.push({
    name: item.name,
    verb: request.method,
    url: request.url.toString(),
    headers,
    body: request.body ? request.body.toString() : "",
  });
});
console.log(JSON.stringify(sent));
