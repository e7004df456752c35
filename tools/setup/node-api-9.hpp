// Included before every C++ file of the SQLite addon when it is built for a runtime with Node-API 9
// (Node 20, Electron 33). See docs/decisions/0001-offline-electron-runtime.md.
//
// The addon keeps references to strings, which Node-API 10 allows and 9 refuses. These replacements put such a
// value into a one-element array, keep the reference to the array, and take the value out again on reading.
#pragma once

#include <mutex>
#include <unordered_set>

#include <node_api.h>

namespace boxed_reference {

// References are created and dropped on the thread of their environment, but several environments
// (worker threads) share this set.
inline std::mutex& Lock() {
  static std::mutex lock;
  return lock;
}

inline std::unordered_set<napi_ref>& Boxes() {
  static std::unordered_set<napi_ref> boxes;
  return boxes;
}

inline bool IsBox(napi_ref ref) {
  std::lock_guard<std::mutex> guard(Lock());
  return Boxes().count(ref) != 0;
}

inline napi_status Create(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol || type == napi_external) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_create_reference(env, box, count, result);
  if (status != napi_ok) return status;
  std::lock_guard<std::mutex> guard(Lock());
  Boxes().insert(*result);
  return napi_ok;
}

inline napi_status Read(napi_env env, napi_ref ref, napi_value* result) {
  const napi_status status = napi_get_reference_value(env, ref, result);
  // A weak reference whose value is gone reads as null, boxed or not.
  if (status != napi_ok || *result == nullptr || !IsBox(ref)) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status Delete(napi_env env, napi_ref ref) {
  {
    std::lock_guard<std::mutex> guard(Lock());
    Boxes().erase(ref);
  }
  return napi_delete_reference(env, ref);
}

}  // namespace boxed_reference

#define napi_create_reference boxed_reference::Create
#define napi_get_reference_value boxed_reference::Read
#define napi_delete_reference boxed_reference::Delete
